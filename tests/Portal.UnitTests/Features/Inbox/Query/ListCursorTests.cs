using Portal.Features.Inbox.Query;

namespace Portal.UnitTests.Features.Inbox.Query;

/// <summary>The end of a page in the address, where anybody can write anything.</summary>
public sealed class ListCursorTests
{
    private const string Id = "0193450a1b2c7d3e8f40516273849500";

    [Fact]
    public void It_is_the_same_after_the_address()
    {
        foreach (var cursor in new ListCursor[] { new(0, null, Guid.Parse(Id)), new(4, new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero).AddTicks(7), Guid.Parse(Id)) })
        {
            Assert.Equal(cursor, ListCursor.Parse(cursor.ToString()));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("0-0")]
    [InlineData("0-0-" + Id + "-0")]
    [InlineData("-1-0-" + Id)]
    [InlineData("10-0-" + Id)]
    [InlineData("99999999999-0-" + Id)]
    [InlineData("x-0-" + Id)]
    [InlineData("0-x-" + Id)]
    [InlineData("0--" + Id)]
    [InlineData("0-ffffffffffffffff-" + Id)]
    [InlineData("0-7fffffffffffffff-" + Id)]
    [InlineData("0-2bca2875f4374000-" + Id)]
    [InlineData("0-fffffffffffffffff-" + Id)]
    [InlineData("0-0-nonsense")]
    [InlineData("0-0-0193450a-1b2c-7d3e-8f40-516273849500")]
    [InlineData("0-0-'; drop table inquiries")]
    [InlineData("\0-\0-\0")]
    public void Garbage_is_no_cursor(string? text) => Assert.Null(ListCursor.Parse(text));
}
