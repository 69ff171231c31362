"""What becomes of a change to a field of a field."""

import pytest

import rows


def test_a_copied_field_does_not_change() -> None:
    order = rows.CopyingOrder(rows.Address("Bergen"))
    order.address.city = "Oslo"
    order.tags.append("urgent")
    assert (order.label(), order.tags) == ("to Bergen", [])
    assert order.address is not order.address


def test_a_copied_field_changes_as_a_whole_or_by_a_method() -> None:
    order = rows.CopyingOrder(rows.Address("Bergen"))
    address = order.address
    address.city = "Oslo"
    order.address = address
    assert order.label() == "to Oslo"
    order.redirect("Voss")
    assert order.label() == "to Voss"
    assert address.city == "Oslo"


def test_a_shared_field_is_the_object_itself() -> None:
    address = rows.Address("Bergen")
    order = rows.SharingOrder(address)
    order.address.city = "Oslo"
    assert order.label() == "to Oslo"
    assert order.address is address
    assert address.city == "Oslo"
    order.address = rows.Address("Voss")
    assert order.label() == "to Voss"


def test_a_sealed_field_says_that_it_cannot_change() -> None:
    order = rows.SealedOrder(rows.SealedAddress("Bergen"))
    with pytest.raises(AttributeError, match="not writable"):
        order.address.city = "Oslo"
    order.address = rows.SealedAddress("Oslo")
    assert order.address.city == "Oslo"
