using Microsoft.Extensions.Options;
using Portal.Features.Shared.Archive;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.HandOvers;

/// <summary>
/// The packet: what was agreed to, and of the inquiry what goes along. Made from what its sender knows, so that nothing of the
/// house's own is in it, and written as it is read.
/// </summary>
public sealed class PacketWriter(ArchivedInquiries inquiries, InquiryArchive archive, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <param name="output">Need not seek; stays open.</param>
    /// <param name="reader">In whose language it is, besides the sender's.</param>
    public async Task WriteAsync(Stream output, HandOver handOver, Language reader, CancellationToken cancellationToken)
    {
        if (await inquiries.ReadAsync(handOver.InquiryId, ArchiveFor.Sender, cancellationToken) is not { } now)
        {
            return;
        }

        // Taken again, it holds nothing that was said or sent since; answers and decision are as they stand now.
        var archived = now.Until(handOver.MadeAt!.Value);
        var inquiry = archived.Inquiry;
        Language[] languages = [.. new[] { reader, inquiry.Language }.Distinct()];
        List<(string Name, string Text)> texts = [("hand-over.txt", string.Join("\n\n\n", languages.Select(language => PacketText.HandOver(archived, handOver, language, site.Value))))];
        if (handOver.Parts.Contains(HandOverPart.Answers))
        {
            texts.Add(("answers.txt", PacketText.Answers(archived)));
        }

        if (handOver.Parts.Contains(HandOverPart.Conversation))
        {
            texts.Add(("conversation.txt", PacketText.Conversation(archived, site.Value)));
        }

        await archive.WriteAsync(output, archived, texts, handOver.Parts.Contains(HandOverPart.Files), clock.GetUtcNow(), cancellationToken);
    }
}
