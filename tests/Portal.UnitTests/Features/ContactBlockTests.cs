using Portal.Data.Reading;
using Portal.Features.Shared.Reviews;
using Portal.Model.Reviews;

namespace Portal.UnitTests.Features;

/// <summary>What of a page is left out for reviewers.</summary>
public sealed class ContactBlockTests
{
    private static readonly ContactData Contact = new([], []);

    [Fact]
    public void On_the_first_page_everything_goes_down_to_the_end_of_the_block() =>
        Assert.Equal(
            [new(0, 0, 1, Line("", 0.1).Area.Bottom), Line("a@example.edu", 0.06).Area, Line("+86 138 0013 8000", 0.1).Area, Line("b@example.edu", 0.3).Area],
            ContactBlock.Of([Line("Ada", 0.02), Line("a@example.edu", 0.06), Line("+86 138 0013 8000", 0.1), Line("Education", 0.14), Line("b@example.edu", 0.3)], Contact, isFirst: true)!);

    [Fact]
    public void Farther_down_and_on_later_pages_only_the_lines_go()
    {
        var lines = new[] { Line("Education", 0.1), Line("a@example.edu", 0.9) };
        Assert.Equal([lines[1].Area], ContactBlock.Of(lines, Contact, isFirst: true)!);
        Assert.Equal([Line("a@example.edu", 0.1).Area], ContactBlock.Of([Line("a@example.edu", 0.1)], Contact, isFirst: false)!);
        Assert.Empty(ContactBlock.Of([Line("Publications", 0.1)], Contact, isFirst: false)!);
    }

    [Fact]
    public void A_name_alone_does_not_show_that_contact_data_are_understood()
    {
        var named = new ContactData([], ["Ada Zhang"]);
        Assert.Null(ContactBlock.Of([Line("Ada Zhang", 0.1)], named, isFirst: true));
        Assert.Equal(2, ContactBlock.Of([Line("john@long-", 0.5), Line("school.edu", 0.55), Line("x", 0.6)], named, isFirst: false)!.Count);
        Assert.Single(ContactBlock.Of([Line("Ａｄａ　Ｚｈａｎｇ", 0.5)], named, isFirst: false)!);
    }

    [Fact]
    public void What_cannot_be_looked_through_is_not_shown()
    {
        Assert.Null(ContactBlock.Of([], Contact, isFirst: false));
        Assert.Null(ContactBlock.Of([Line("Nothing to be found", 0.1)], Contact, isFirst: true));
    }

    private static PdfLine Line(string text, double top) => new(text, new(0.1, top, 0.5, top + 0.02));
}
