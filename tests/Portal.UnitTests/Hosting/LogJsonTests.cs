using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Hosting;

namespace Portal.UnitTests.Hosting;

public sealed class LogJsonTests
{
    [Fact]
    public void An_event_is_one_object_with_its_moment_in_utc()
    {
        Assert.Equal(
            """{"time":"2026-11-21T08:00:00.000Z","level":"warning","category":"Portal.Mail.Courier","event":"Waits","message":"Letter 5 waits","values":{"EmailId":5}}""" + "\n",
            Write("Letter 5 waits", values: [new("EmailId", 5), new("{OriginalFormat}", "Letter {EmailId} waits")]));
    }

    [Theory]
    [InlineData("a\nb\r\nc\u0085d\u2028e\u2029f")]
    [InlineData("\u001b[2Jgone\u0007\0\u202E")]
    [InlineData("\"},{\"level\":\"fatal\"}\n{\"forged\":true}")]
    [InlineData("half a character \ud83d")]
    [InlineData("张伟 née 👩‍🔬")]
    public void Whatever_is_in_a_message_stays_in_its_line(string hostile)
    {
        var exception = new InvalidOperationException(hostile, new FormatException(hostile));
        var line = Write(hostile, exception, [new("Name", hostile), new("{OriginalFormat}", "{Name}")]);
        Assert.EndsWith("}\n", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line[..^1], char.IsControl);
        Assert.All(line[..^1], c => Assert.InRange(c, ' ', '~'));
        using var read = JsonDocument.Parse(line);
        Assert.Equal(hostile.TrimEnd('\ud83d', '\ufffd'), read.RootElement.GetProperty("message").GetString()!.TrimEnd('\ufffd'));
        Assert.Contains("FormatException", read.RootElement.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.Equal(["time", "level", "category", "event", "message", "values", "exception"], read.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Within_a_traced_request_it_names_the_trace()
    {
        using var span = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var read = JsonDocument.Parse(Write("Something"));
        Assert.Equal(span.TraceId.ToHexString(), read.RootElement.GetProperty("trace").GetString());
        Assert.Equal(span.SpanId.ToHexString(), read.RootElement.GetProperty("span").GetString());
    }

    [Fact]
    public void What_surrounds_an_event_is_not_told()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var _ = scopes.Push(new Dictionary<string, object> { ["RequestPath"] = "/inquiries/secret" });
        Assert.DoesNotContain("secret", Write("Something", scopes: scopes), StringComparison.Ordinal);
    }

    private static string Write(string message, Exception? exception = null, KeyValuePair<string, object?>[]? values = null, IExternalScopeProvider? scopes = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var entry = new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Warning, "Portal.Mail.Courier", new(1, "Waits"), values ?? [], exception, (_, _) => message);
        new LogJson(new FixedClock()).Write(in entry, scopes, writer);
        return writer.ToString();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 16, 0, 0, TimeSpan.FromHours(8));
    }
}
