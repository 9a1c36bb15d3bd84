"""Names for identifiers, so that one kind cannot be passed where another is meant."""

from typing import NewType

BuyerId = NewType("BuyerId", int)
ConversationId = NewType("ConversationId", int)
InquiryId = NewType("InquiryId", int)
MessageId = NewType("MessageId", int)
PersonId = NewType("PersonId", str)
"""A member of the desk, by the id of the desk's platform."""
