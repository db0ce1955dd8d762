using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Shared.Erasing;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Erasing;

internal static class ErasingDesk
{
    /// <returns>Whether it was there.</returns>
    public static Task<bool> EraseAsync(this PortalServer portal, Guid id, ErasureCause cause) => portal.InServicesAsync(async services =>
        await services.GetRequiredService<EraseInquiryHandler>().HandleAsync(new(id, cause), CancellationToken.None) is not null);

    /// <summary>Another application of the same address, with other words.</summary>
    public static async Task<Inquiry> ApplyAgainAsync(this IntakePortal portal, string email)
    {
        using var visitor = portal.NewVisitor();
        var answers = Contact.Answers.Intern(email);
        answers["Input.Experience"] += " And more since.";
        var receipt = await visitor.CompleteAsync(await visitor.VisitAsync(Contact.Answers.InternForm), answers);
        return await portal.ReadAsync(receipt.One("#reference").TextContent);
    }
}
