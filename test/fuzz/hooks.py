"""What schemathesis is told of our schema, and how it hears what the relay found."""

import schemathesis
from hypothesis import strategies as st
from schemathesis.graphql import nodes

text = st.text(max_size=40)
dates = st.dates().map(str) | st.sampled_from(["2020-02-30", "0000-00-00", "+12020-01-01"])
fuzzy = st.from_regex(r"(19|20)[0-9]{2}(-[0-9]{2}){0,2}", fullmatch=True) | st.sampled_from(
    ["2020-33", "2020-41", "2020/2021", "199X", "2020?", "..", "Y170000002"]
)

# Of each kind one that is there: what is asked of nothing is answered with nothing.
ids = st.sampled_from(
    [
        "supplier:webank",
        "place:cn-440300",
        "place:cn",
        "domain:identity",
        "application:beijing-directory-chain",
        "body:supreme-peoples-court",
        "source:hulianmaibo-2020",
    ]
)

schemathesis.graphql.scalar("ID", (ids | ids | text).map(nodes.String))
schemathesis.graphql.scalar("Int", (st.integers(0, 20) | st.integers(-(2**31), 2**31 - 1)).map(nodes.Int))
schemathesis.graphql.scalar("Date", (dates | text).map(nodes.String))
schemathesis.graphql.scalar("EDTF", (fuzzy | text).map(nodes.String))


@schemathesis.check
def answered_as_promised(_context, response, _case):
    """The relay puts 599 in place of an answer that is not as every answer should be."""
    assert response.status_code != 599, response.text
