using System.Net;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Chaos;

/// <summary>Somebody who asks a question and presses the button again until there is a receipt, as people do.</summary>
internal sealed class ChaosClient(ChaosHouse house)
{
    /// <summary>More than this, and something else is wrong.</summary>
    private const int MostAttempts = 500;

    /// <summary>How often nothing, or an error, came back.</summary>
    public int Refusals { get; private set; }

    /// <returns>The reference on the receipt.</returns>
    public async Task<string> AskAsync(string email)
    {
        using var visitor = new Visitor(house.Address, followsRedirects: true);
        var form = await InsistAsync(() => visitor.VisitAsync(Answers.QuestionForm));
        var check = await InsistAsync(() => visitor.SubmitAsync(form, Answers.Question(email)));
        Assert.True(check.IsCheck, check.Body);
        var receipt = await InsistAsync(() => visitor.SubmitAsync(check, []));
        return receipt.One("#reference").TextContent;
    }

    private async Task<Page> InsistAsync(Func<Task<Page>> send)
    {
        var reason = "";
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await house.UpAsync();
            try
            {
                var page = await send();
                if (page.Status == HttpStatusCode.OK)
                {
                    return page;
                }

                // What is wrong with the answers stays wrong.
                reason = $"{page.Path} answered {(int)page.Status}:\n{page.Body}";
                Assert.True((int)page.Status >= 500, reason);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                reason = e.ToString();
            }

            Refusals++;
        }

        throw new InvalidOperationException($"Nobody answered {MostAttempts} times, the last time: {reason}");
    }
}
