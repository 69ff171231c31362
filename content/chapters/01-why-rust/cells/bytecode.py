import dis

dis.dis(add)
