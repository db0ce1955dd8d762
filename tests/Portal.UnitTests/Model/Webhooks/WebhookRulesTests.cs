using System.Net;
using System.Text;
using Portal.Model.Webhooks;

namespace Portal.UnitTests.Model.Webhooks;

public sealed class WebhookRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The example that libraries of the specification test themselves with.</summary>
    [Fact]
    public void A_signature_is_that_of_the_specification()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);
        var body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", WebhookSignature.Sign(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "msg_p5jXN8AQM9LWM0D4loKWxJek", at, body));
    }

    [Theory]
    [InlineData("1.1.1.1", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.128.0.0", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("0.1.2.3", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("10.255.255.255", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.127.255.255", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.255", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.0.8", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("198.51.100.1", false)]
    [InlineData("203.0.113.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("239.255.255.250", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:a9fe:a9fe", false)]
    [InlineData("::ffff:0:127.0.0.1", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("100::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("3fff::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fe80::1%1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_hosts_of_the_internet_are_public(string address, bool isPublic)
    {
        var host = IPAddress.Parse(address);
        Assert.Equal(isPublic, NetworkReach.IsPublic(host));
        Assert.Equal(isPublic, WebhookAddress.MayBeAsked(host, "https", allowsPrivate: false));
        Assert.False(WebhookAddress.MayBeAsked(host, "http", allowsPrivate: false));
    }

    /// <summary>With the setting for a receiver in the same house; never by plain http to somebody else's, nor to what clouds keep on the wire.</summary>
    [Theory]
    [InlineData("127.0.0.1", "http", true)]
    [InlineData("192.168.1.5", "http", true)]
    [InlineData("::1", "https", true)]
    [InlineData("fd00::5", "http", true)]
    [InlineData("8.8.8.8", "https", true)]
    [InlineData("8.8.8.8", "http", false)]
    [InlineData("169.254.169.254", "http", false)]
    [InlineData("fe80::1", "http", false)]
    [InlineData("224.0.0.1", "http", false)]
    [InlineData("0.0.0.0", "http", false)]
    public void In_the_house_http_does(string address, string scheme, bool may) => Assert.Equal(may, WebhookAddress.MayBeAsked(IPAddress.Parse(address), scheme, allowsPrivate: true));

    [Theory]
    [InlineData("https://example.org/hook?x=1", true)]
    [InlineData("https://example.org:8443/", true)]
    [InlineData(" https://8.8.8.8/ ", true)]
    [InlineData("http://example.org/", false)]
    [InlineData("https://example.org:25/", false)]
    [InlineData("https://user@example.org/", false)]
    [InlineData("https://user:word@example.org/", false)]
    [InlineData("https://example.org/#part", false)]
    [InlineData("https://127.1/", false)]
    [InlineData("https://0x7f000001/", false)]
    [InlineData("https://[::ffff:10.0.0.1]/", false)]
    [InlineData("https:///hook", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/hook", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_a_whole_one_of_https(string? text, bool may) => Assert.Equal(may, WebhookAddress.Parse(text, allowsPrivate: false) is not null);

    [Fact]
    public void Pauses_grow_and_come_to_an_end()
    {
        Assert.Equal([1, 5, 30, 120, 480, 1440], Enumerable.Range(1, 6).Select(attempts => (WebhookSchedule.Next(attempts, 0, Now)!.Value - Now).TotalMinutes));
        Assert.Equal(Now.AddMinutes(1.1), WebhookSchedule.Next(1, 1, Now));
        Assert.Null(WebhookSchedule.Next(7, 0, Now));
    }

    [Fact]
    public void A_former_secret_signs_for_a_day()
    {
        var webhook = Webhook.Make(Guid.NewGuid(), " Lab\nserver ", new("https://example.org/hook"), tellsReceived: true, tellsDecided: false, "first", Now);
        Assert.Equal(("Lab server", true), (webhook.Name, webhook.IsOn));
        webhook.Rotate("second", Now);
        Assert.Equal(["second", "first"], webhook.Secrets(Now + Webhook.FormerSigns - TimeSpan.FromTicks(1)));
        Assert.Equal(["second"], webhook.Secrets(Now + Webhook.FormerSigns));
        Assert.Throws<ArgumentException>(() => Webhook.Make(Guid.NewGuid(), "Lab", new("https://example.org/hook"), tellsReceived: false, tellsDecided: false, "first", Now));
    }
}
