using System.Security.Cryptography;
using System.Text;

namespace Portal.Features.Contact.Screening;

/// <summary>
/// Costs a browser a second and a flood of submissions a lot: a number with which the hash of the form's stamp begins
/// with zeros. js/proof-of-work.js looks for it. Whether the stamp is ours is for <see cref="FormStamp"/> to tell.
/// </summary>
public static class ProofOfWork
{
    /// <summary>Zero bits at the beginning; on average two to the power of it hashes have to be tried.</summary>
    public const int Difficulty = 16;

    public const int MaxSolutionLength = 12;

    /// <param name="solution">Decimal digits.</param>
    public static bool IsSolved(string? stamp, string? solution)
    {
        if (stamp is not { Length: > 0 and <= FormStamp.MaxLength } || solution is not { Length: > 0 and <= MaxSolutionLength } || !solution.All(char.IsAsciiDigit))
        {
            return false;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}:{solution}"));
        return hash.AsSpan(0, Difficulty / 8).IndexOfAnyExcept((byte)0) < 0;
    }
}
