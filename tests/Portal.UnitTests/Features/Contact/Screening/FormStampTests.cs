using Microsoft.AspNetCore.DataProtection;
using Portal.Features.Contact.Screening;

namespace Portal.UnitTests.Features.Contact.Screening;

public sealed class FormStampTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, 123, TimeSpan.Zero);
    private static readonly Guid Form = Guid.Parse("0192f0c1-7a3b-7c4d-8e5f-0123456789ab");

    private readonly FormStamp stamps = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void It_says_when_its_form_was_opened() => Assert.Equal(Now, stamps.Read(stamps.Create(Form, Now), Form));

    [Fact]
    public void It_may_be_very_old() => Assert.Equal(Now.AddYears(-1), stamps.Read(stamps.Create(Form, Now.AddYears(-1)), Form));

    [Fact]
    public void It_is_short_and_goes_into_a_field_as_it_is() => Assert.Matches("^[A-Za-z0-9_-]{1,219}$", stamps.Create(Form, DateTimeOffset.MaxValue));

    [Fact]
    public void A_stamp_of_another_form_is_none() => Assert.Null(stamps.Read(stamps.Create(Form, Now), Guid.NewGuid()));

    [Fact]
    public void A_stamp_of_another_portal_is_none() =>
        Assert.Null(stamps.Read(new FormStamp(new EphemeralDataProtectionProvider()).Create(Form, Now), Form));

    [Fact]
    public void Something_else_that_the_portal_protected_is_none()
    {
        var protection = new EphemeralDataProtectionProvider();
        Assert.Null(new FormStamp(protection).Read(protection.CreateProtector("other").Protect($"{Form:N}1"), Form));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("garbage")]
    [InlineData("CfDJ8")]
    [InlineData("!§$%&/()=\0")]
    [InlineData("\uD800")]
    [InlineData("你好")]
    public void Garbage_is_none(string? stamp) => Assert.Null(stamps.Read(stamp, Form));

    [Fact]
    public void A_changed_cut_or_overlong_stamp_is_none()
    {
        var stamp = stamps.Create(Form, Now);
        Assert.Null(stamps.Read(stamp[..^1], Form));
        Assert.Null(stamps.Read(stamp[..60] + (stamp[60] == 'A' ? 'B' : 'A') + stamp[61..], Form));
        Assert.Null(stamps.Read(stamp + new string('A', FormStamp.MaxLength), Form));
    }
}
