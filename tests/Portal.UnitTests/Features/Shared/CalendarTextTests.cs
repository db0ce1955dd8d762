using System.Text;
using Portal.Features.Shared;

namespace Portal.UnitTests.Features.Shared;

/// <summary>The lines of RFC 5545.</summary>
public sealed class CalendarTextTests
{
    [Theory]
    [InlineData("a, b; c\\d", @"a\, b\; c\\d")]
    [InlineData("one\r\ntwo\nthree", @"one\ntwo\nthree")]
    [InlineData("a\u0000b\u0007c\td", "abcd")]
    [InlineData("X\r\nATTACH:http://evil.example", @"X\nATTACH:http://evil.example")]
    public void What_has_a_meaning_is_escaped(string text, string escaped) => Assert.Equal($"SUMMARY:{escaped}\r\n", new CalendarText().AddText("SUMMARY", text).ToString());

    [Fact]
    public void Long_lines_are_folded_between_characters()
    {
        foreach (var text in new[] { new string('a', 500), string.Concat(Enumerable.Repeat("汉字", 100)), string.Concat(Enumerable.Repeat("a𠮷", 100)) })
        {
            var file = new CalendarText().AddText("SUMMARY", text).ToString();
            Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.Equal($"SUMMARY:{text}\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal));
            Assert.DoesNotContain('\uFFFD', file);
        }
    }
}
