using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

public sealed class HoneypotTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [MemberData(nameof(Answers.Forms), MemberType = typeof(Answers))]
    public async Task The_trap_is_out_of_the_way_of_people_and_says_what_it_is(string form, string prefix)
    {
        var page = await portal.VisitAsync(form);
        var trap = page.One("[name='Input.Comment']");
        Assert.Equal(("text", "-1", "off", ""), (trap.GetAttribute("type"), trap.GetAttribute("tabindex"), trap.GetAttribute("autocomplete"), trap.GetAttribute("value") ?? ""));
        Assert.Equal("visually-hidden", trap.ParentElement!.ClassName);
        Assert.Contains("leave this empty", page.One($"label[for='{trap.Id}']").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(prefix);
    }
}
