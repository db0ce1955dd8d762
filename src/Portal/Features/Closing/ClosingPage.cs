using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>A step of the way on which a topic is closed. Everything is kept in the database, so one may leave and come back.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class ClosingPage(ClosingPeople people, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>People on one page of a list.</summary>
    protected const int PageSize = 100;

    protected ClosingPeople People { get; } = people;

    public Topic Topic { get; private set; } = null!;

    /// <summary>From 1.</summary>
    public int Number { get; private set; } = 1;
    public int Pages { get; private set; } = 1;

    /// <summary>What the last form did, once.</summary>
    [TempData]
    public string? Notice { get; set; }

    public string Home => $"~/site/topics/{Topic.Key}/close";

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public string Explain(ClosingPerson person) => ClosingWords.Explain(person, site.Value);

    /// <returns>False where there is no such topic.</returns>
    protected async Task<bool> FindAsync(string key, CancellationToken cancellationToken)
    {
        // The address and a form may use one name for two things.
        ModelState.Clear();
        if (await People.FindTopicAsync(key, cancellationToken) is not { } topic)
        {
            return false;
        }

        Topic = topic;
        return true;
    }

    /// <summary>The page again, with what was typed.</summary>
    protected PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    protected IReadOnlyList<T> Slice<T>(IReadOnlyList<T> all, int number)
    {
        Pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        Number = Math.Clamp(number, 1, Pages);
        return [.. all.Skip((Number - 1) * PageSize).Take(PageSize)];
    }
}
