using System.Text;
using Portal.Model.Accounts;
using Portal.Model.Keys;

namespace Portal.UnitTests.Model;

public sealed class OneTimeCodeTests
{
    /// <summary>The secret of the examples in RFC 6238, appendix B.</summary>
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1234567890);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.Of(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void The_neighbours_of_the_current_code_count(int steps, bool counts)
    {
        var step = OneTimeCode.StepAt(Now) + steps;
        Assert.Equal(counts ? step : null, OneTimeCode.Match(Key, OneTimeCode.Of(Key, step), Now));
    }

    [Theory]
    [InlineData("005 924", true)]
    [InlineData(" 005924\t", true)]
    [InlineData("００５９２４", true)]
    [InlineData("005-924", true)]
    [InlineData("05924", false)]
    [InlineData("0059240", false)]
    [InlineData("", false)]
    [InlineData("5924 OR 1=1", false)]
    [InlineData("\0", false)]
    public void A_code_is_taken_as_people_type_it(string typed, bool counts) =>
        Assert.Equal(counts, OneTimeCode.Match(Key, typed, Now) is not null);

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_of_a_secret_are_those_of_the_standard(string bytes, string text) =>
        Assert.Equal(text, Base32.Encode(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void Recovery_codes_are_many_different_and_read_as_typed()
    {
        var (rows, codes) = RecoveryCode.MakeSet(Guid.NewGuid(), Now);
        Assert.Equal((10, 10), (rows.Count, codes.Distinct().Count()));
        Assert.All(codes, code => Assert.Matches("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$", code));
        Assert.Equal(rows[3].Hash, RecoveryCode.HashOf(codes[3]));
        Assert.Equal(rows[3].Hash, RecoveryCode.HashOf($" {codes[3].ToLowerInvariant().Replace('-', ' ')} "));
        Assert.DoesNotContain(codes[0], string.Join(' ', rows.Select(row => Convert.ToHexString(row.Hash))), StringComparison.Ordinal);
    }
}
