using Portal.Model.Text;

namespace Portal.UnitTests.Model;

public sealed class MailAddressTextTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("  Ada.Zhang+x@Example.ORG \n", "Ada.Zhang+x@example.org")]
    [InlineData("o'neill@example.org", "o'neill@example.org")]
    [InlineData("a@b-c.co", "a@b-c.co")]
    [InlineData("a_b-c=d!#$%&*/?^`{|}~@example.org", "a_b-c=d!#$%&*/?^`{|}~@example.org")]
    [InlineData("张三@example.org", "张三@example.org")]
    [InlineData("ada@例子.example", "ada@例子.example")]
    [InlineData("ada@xn--fsqu00a.example", "ada@xn--fsqu00a.example")]
    [InlineData("owner@localhost", "owner@localhost")]
    public void One_plain_address_is_taken(string text, string address) => Assert.Equal(address, MailAddressText.Normalize(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("ada@example")]
    [InlineData("ada@@example.org")]
    [InlineData("ada@b@example.org")]
    [InlineData("ada@example..org")]
    [InlineData("ada@.example.org")]
    [InlineData("ada@example.org.")]
    [InlineData("ada@-example.org")]
    [InlineData("ada@exa_mple.org")]
    [InlineData("ada@127.0.0.1")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("ada@example.123")]
    [InlineData(".ada@example.org")]
    [InlineData("ada.@example.org")]
    [InlineData("a..da@example.org")]
    [InlineData("a da@example.org")]
    [InlineData("\"a da\"@example.org")]
    [InlineData("\"ada\"@example.org")]
    [InlineData("ada(comment)@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("<ada@example.org>")]
    [InlineData("ada@example.org,bob@example.org")]
    [InlineData("ada@example.org;bob@example.org")]
    [InlineData("group:ada@example.org;")]
    [InlineData("@relay.example:ada@example.org")]
    [InlineData("ada@example.org\r\nBcc: evil@example.org")]
    [InlineData("ada\r\n@example.org")]
    [InlineData("ada\0@example.org")]
    [InlineData("ada\u0085@example.org")]
    [InlineData("ada\\@example.org")]
    [InlineData("ada@exam\u202Eple.org")]
    public void Anything_else_is_refused(string? text) => Assert.Null(MailAddressText.Normalize(text));

    [Fact]
    public void Length_has_limits()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".org";
        Assert.NotNull(MailAddressText.Normalize($"{new string('a', 64)}@{domain}"));
        Assert.Null(MailAddressText.Normalize($"{new string('a', 65)}@{domain}"));
        Assert.Null(MailAddressText.Normalize($"a@{new string('d', 64)}.org"));
        Assert.Null(MailAddressText.Normalize($"{new string('a', 60)}@d{domain.Replace(".org", "." + new string('e', 20), StringComparison.Ordinal)}"));
    }
}
