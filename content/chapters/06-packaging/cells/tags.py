name, version, python, abi, platform = path.stem.split("-")
print(f"{python=} {abi=} {platform=}\n")

info = f"{name}-{version}.dist-info"
print(wheel.read(f"{info}/WHEEL").decode())
print(wheel.read(f"{info}/METADATA").decode().partition("\n\n")[0])
