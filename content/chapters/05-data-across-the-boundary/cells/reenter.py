import rows

ledger = rows.Ledger([1.0, 2.0])
try:
    ledger.each(ledger.add)
except RuntimeError as error:
    print("RuntimeError:", error)
print(len(ledger), "amounts")

ledger.each_released(ledger.add)
print(len(ledger), "amounts")
