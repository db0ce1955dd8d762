using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Account;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Account;

/// <summary>What tests of accounts do again and again.</summary>
internal static class AccountDesk
{
    /// <summary>Types the password, in a browser that may be new to the account.</summary>
    public static async Task<Page> SignInWithAsync(this Visitor visitor, string password = PortalServer.OwnerPassword, string email = PortalServer.OwnerEmail, string language = "")
    {
        var page = await visitor.VisitAsync(language + "/account/sign-in");
        return await visitor.SubmitAsync(page, new() { ["Input.Email"] = email, ["Input.Password"] = password }, "form.form");
    }

    public static async Task<Page> TypeCodeAsync(this Visitor visitor, Page page, string code) =>
        await visitor.SubmitAsync(page, new() { ["Input.Code"] = code }, "form.form");

    /// <summary>Sets up an app.</summary>
    /// <returns>Its secret.</returns>
    public static async Task<byte[]> SwitchCodesOnAsync(this PortalServer portal, Visitor person)
    {
        var page = (await person.VisitAsync("/account/codes")).Is(HttpStatusCode.OK);
        var key = await portal.CodeKeyAsync();
        (await person.TypeCodeAsync(page, portal.CodeNow(key))).Is(HttpStatusCode.OK).Says("Codes are on");
        return key;
    }

    public static string CodeNow(this PortalServer portal, byte[] key) => OneTimeCode.Of(key, OneTimeCode.StepAt(portal.Clock.Now));

    public static Task<byte[]> CodeKeyAsync(this PortalServer portal) => portal.InServicesAsync(async services =>
        services.GetRequiredService<CodeKeys>().KeyOf((await services.GetRequiredService<UserManager<PortalUser>>().FindByEmailAsync(PortalServer.OwnerEmail))!)!);

    /// <returns>The codes shown.</returns>
    public static async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(this Visitor person)
    {
        var page = await person.SubmitAsync((await person.VisitAsync("/account/recovery-codes")).Is(HttpStatusCode.OK), [], "form.form");
        return [.. page.Is(HttpStatusCode.OK).All(".recovery code").Select(code => code.TextContent)];
    }

    /// <returns>The subjects of the letters about an account, in the order in which they were written.</returns>
    public static Task<List<string>> AccountLettersAsync(this PortalServer portal, string email = PortalServer.OwnerEmail) => portal.InDatabaseAsync(db =>
        db.OutgoingEmails.Where(e => e.ToAddress == email && (e.Kind == EmailKind.AccountNews || e.Kind == EmailKind.Invitation)).OrderBy(e => e.Id).Select(e => e.Subject).ToListAsync());

    public static async Task IsInAsync(this Visitor visitor, string path = "/account") => Assert.Equal(path, (await visitor.VisitAsync(path)).Path);

    public static async Task IsOutAsync(this Visitor visitor) =>
        Assert.StartsWith("/account/sign-in", (await visitor.VisitAsync("/account")).Path, StringComparison.Ordinal);
}
