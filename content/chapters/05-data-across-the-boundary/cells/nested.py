import rows

copying = rows.CopyingOrder(rows.Address("Bergen"))
copying.address.city = "Oslo"  # changes a copy, which is then dropped
copying.tags.append("urgent")  # the same
print("copying:", copying.label(), copying.tags, copying.address is copying.address)

sharing = rows.SharingOrder(rows.Address("Bergen"))
sharing.address.city = "Oslo"
print("sharing:", sharing.label(), sharing.address is sharing.address)

sealed = rows.SealedOrder(rows.SealedAddress("Bergen"))
try:
    sealed.address.city = "Oslo"
except AttributeError as error:
    print("sealed: ", error)
sealed.address = rows.SealedAddress("Oslo")
print("sealed: ", sealed.address.city)

copying.redirect("Oslo")
print("method: ", copying.label())
