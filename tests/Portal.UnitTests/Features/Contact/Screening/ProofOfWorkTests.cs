using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Features.Contact.Screening;

namespace Portal.UnitTests.Features.Contact.Screening;

public sealed class ProofOfWorkTests
{
    private const string Stamp = "CfDJ8-stamp_of_a_form";

    [Fact]
    public void A_number_that_makes_the_hash_begin_with_zeros_is_a_solution()
    {
        var solution = Solve(Stamp, bits: 16);
        Assert.True(ProofOfWork.IsSolved(Stamp, solution));
        Assert.True(Hash(Stamp, solution) is [0, 0, ..]);
    }

    /// <summary>With the number that js/proof-of-work.js finds.</summary>
    [Fact]
    public void What_a_browser_finds_is_a_solution()
    {
        Assert.True(ProofOfWork.IsSolved("CfDJ8" + new string('x', 170), "9610"));
        Assert.False(ProofOfWork.IsSolved("CfDJ8" + new string('x', 170), "9611"));
    }

    [Fact]
    public void A_solution_is_of_one_stamp() => Assert.False(ProofOfWork.IsSolved(Stamp + "x", Solve(Stamp, bits: 16)));

    [Fact]
    public void Fifteen_zeros_are_not_enough()
    {
        var number = Enumerable.Range(0, int.MaxValue).Select(Text).First(number => Hash(Stamp, number) is [0, 1, ..]);
        Assert.False(ProofOfWork.IsSolved(Stamp, number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("１２")]
    [InlineData("abc")]
    public void What_is_no_number_is_no_solution(string? solution) => Assert.False(ProofOfWork.IsSolved(Stamp, solution));

    [Fact]
    public void A_right_hash_of_a_wrong_form_is_no_solution()
    {
        var blank = Enumerable.Range(0, int.MaxValue).Select(i => $" {Text(i)}").First(number => Hash(Stamp, number) is [0, 0, ..]);
        var longer = Enumerable.Range(0, int.MaxValue).Select(i => $"{Text(i).PadLeft(13, '1')}").First(number => Hash(Stamp, number) is [0, 0, ..]);
        Assert.False(ProofOfWork.IsSolved(Stamp, blank));
        Assert.False(ProofOfWork.IsSolved(Stamp, longer));
    }

    [Fact]
    public void Without_a_stamp_there_is_nothing_to_solve()
    {
        Assert.False(ProofOfWork.IsSolved(null, Solve("", bits: 16)));
        Assert.False(ProofOfWork.IsSolved("", Solve("", bits: 16)));
    }

    private static string Solve(string stamp, int bits) =>
        Enumerable.Range(0, int.MaxValue).Select(Text).First(number => Hash(stamp, number).Take(bits / 8).All(b => b == 0));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Hash(string stamp, string solution) => SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}:{solution}"));
}
