using System.Security.Cryptography;
using System.Text.Json;
using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;

namespace Portal.Features.Contact;

/// <summary>
/// What makes two posts the same inquiry: the same answers and the same files from the same mail address. A second
/// click, a second tab and a replayed request are; another word is not. Nobody gets to another person's page this way
/// who does not know every word that the person wrote.
/// </summary>
internal static class SubmissionKeys
{
    public static Guid Of(ReceivedInquiry received, IEnumerable<StagedFile> files)
    {
        // The network address, and what the house thinks of the text, are not part of it.
        var answers = JsonSerializer.SerializeToUtf8Bytes(received with { SubmissionKey = default, FormKey = default, AddressKey = null, TextFingerprint = null, QuarantineReasons = [] });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(answers);
        foreach (var file in files.OrderBy(file => file.Slot))
        {
            hash.AppendData([(byte)file.Slot]);
            hash.AppendData(file.Sha256);
        }

        return new(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
