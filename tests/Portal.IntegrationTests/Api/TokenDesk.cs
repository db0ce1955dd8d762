using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;

namespace Portal.IntegrationTests.Api;

/// <summary>Programs of the owner, and the tokens that they show.</summary>
internal static class TokenDesk
{
    /// <summary>Of a token that is given.</summary>
    public const string Name = "Given";
    public const string Inquiries = "/api/v1/inquiries";

    /// <summary>As the page makes one.</summary>
    public static async Task<string> MakeTokenAsync(this Visitor owner, string name = "Nightly copy", bool reads = true, bool exports = false, int days = 30)
    {
        var page = (await owner.VisitAsync("/account/tokens")).Is(HttpStatusCode.OK);
        var made = (await owner.SubmitAsync(page, new()
        {
            ["Input.Name"] = name,
            ["Input.Reads"] = reads ? "true" : null,
            ["Input.Exports"] = exports ? "true" : null,
            ["Input.Days"] = $"{days}",
        }, "form.form")).Is(HttpStatusCode.OK);
        return made.One("code.key").TextContent;
    }

    /// <summary>A row of its own, without the page.</summary>
    public static async Task<string> GiveTokenAsync(this PortalServer portal, bool reads = true, bool exports = false)
    {
        (await portal.SignInAsOwnerAsync()).Dispose();
        return await portal.InDatabaseAsync(async db =>
        {
            var owner = await db.Users.SingleAsync(u => u.Email == PortalServer.OwnerEmail);
            var (row, token) = ApiToken.Make(owner.Id, Name, reads, exports, 30, portal.Clock.Now);
            db.ApiTokens.Add(row);
            await db.SaveChangesAsync();
            return token;
        });
    }

    /// <param name="token">What stands behind Bearer; null sends none.</param>
    public static async Task<Answer> AskWithAsync(this PortalServer portal, string path, string? token, HttpMethod? method = null)
    {
        using var program = portal.NewVisitor(followsRedirects: false);
        return await program.AskWithAsync(path, token, method);
    }

    public static Task<Answer> AskWithAsync(this Visitor program, string path, string? token, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return program.SendAsync(request, Answer.ReadAsync);
    }

    /// <summary>Nothing of it may stay anywhere.</summary>
    public static Answer IsStoredNowhere(this Answer answer)
    {
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.DoesNotContain("Access-Control-Allow-Origin", answer.Headers.Keys);
        Assert.DoesNotContain("ETag", answer.Headers.Keys);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
        return answer;
    }
}
