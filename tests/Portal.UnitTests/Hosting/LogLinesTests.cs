using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Hosting;

namespace Portal.UnitTests.Hosting;

public sealed class LogLinesTests
{
    private const string Begin = "2026-11-21T08:00:00.000Z ";

    [Fact]
    public void An_event_is_one_line_with_its_moment_in_utc() =>
        Assert.Equal(Begin + "WARN  Portal.Mail.Courier: Letter 5 waits\n", Write("Letter 5 waits"));

    [Theory]
    [InlineData("a\nb", @"a\u000Ab")]
    [InlineData("a\r\nb\r", @"a\u000D\u000Ab\u000D")]
    [InlineData("a\u0085b\u2028c\u2029d", @"a\u0085b\u2028c\u2029d")]
    [InlineData("\u001b[2Jgone\u0007\0", @"\u001B[2Jgone\u0007\u0000")]
    [InlineData("\u202Eright to left\u200B", @"\u202Eright to left\u200B")]
    [InlineData("张伟 née Größe 👩‍🔬", "张伟 née Größe 👩\\u200D🔬")]
    public void Nothing_in_a_message_begins_a_line_or_steers_a_terminal(string message, string written) =>
        Assert.Equal($"{Begin}WARN  Portal.Mail.Courier: {written}\n", Write(message));

    [Fact]
    public void Nor_in_an_exception()
    {
        var lines = Write("Failed", new InvalidOperationException("first\n2026-11-21T08:00:00.000Z info  Portal: forged\u001b[1m", new FormatException("inner\rtext"))).TrimEnd('\n').Split('\n');
        Assert.Equal(Begin + "WARN  Portal.Mail.Courier: Failed", lines[0]);
        Assert.All(lines[1..], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
        Assert.Contains(lines, line => line.Contains(@"forged\u001B[1m", StringComparison.Ordinal));
    }

    private static string Write(string message, Exception? exception = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var entry = new LogEntry<string>(LogLevel.Warning, "Portal.Mail.Courier", default, message, exception, static (text, _) => text);
        new LogLines(new FixedClock()).Write(in entry, scopeProvider: null, writer);
        return writer.ToString();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 16, 0, 0, TimeSpan.FromHours(8));
    }
}
