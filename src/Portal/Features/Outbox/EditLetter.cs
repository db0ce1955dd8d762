using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.Replies;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Site;

namespace Portal.Features.Outbox;

/// <param name="Address">Where it is to go, normalized; null leaves it.</param>
/// <param name="Text">Of the reply that it carries; null leaves it.</param>
/// <param name="Leaves">Whether it is to leave with the change.</param>
public sealed record EditLetterCommand(Guid Id, string? Address, string? Text, bool Leaves, Actor By);

/// <summary>
/// Changes a letter before it leaves, and lets it go if wished. A corrected address is the sender's from now on, for
/// every letter that has not arrived.
/// </summary>
public sealed class EditLetterHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">Something in the reply is still to be filled in, and it is no draft that stays one.</exception>
    /// <returns>What it is now, or null where it moved on meanwhile.</returns>
    public async Task<EmailState?> HandleAsync(EditLetterCommand command, CancellationToken cancellationToken)
    {
        EmailState? state = null;
        await db.ChangeLetterAsync(command.Id, async (letter, inquiry) =>
        {
            if (!letter.CanBeEdited)
            {
                return false;
            }

            var now = clock.GetUtcNow();
            if (command.Address is { } address && inquiry is not null && letter.GoesToSender)
            {
                await db.CorrectAddressAsync(inquiry, address, command.By, now, cancellationToken);
            }

            if (command.Text is { } text && letter.ReplyId is not null)
            {
                await RewriteAsync(letter, text, cancellationToken);
            }

            if (command.Leaves)
            {
                await db.LetGoAsync(letter, inquiry, mail.Value.Undo, command.By, now, cancellationToken);
            }

            state = letter.State;
            return true;
        }, cancellationToken);
        return state;
    }

    private async Task RewriteAsync(OutgoingEmail letter, string text, CancellationToken cancellationToken)
    {
        if (letter.State != EmailState.Draft && ReplyGap.In(text).Count > 0)
        {
            throw new InquiryRuleException(InquiryRule.GapLeft);
        }

        var reply = await db.ReplyOfAsync(letter, cancellationToken);
        Inquiry.Rewrite(reply, text, clock.GetUtcNow());
        letter.Rewrite(ReplyEmail.TextOf(reply, letter.Language, site.Value));
    }
}
