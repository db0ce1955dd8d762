namespace Portal.IntegrationTests.Support;

/// <summary>
/// How mail programs put conversations together: the algorithm of Jamie Zawinski (jwz.org/doc/threading.html) that
/// RFC 5256 calls REFERENCES, without its last step, which also joins equal subjects.
/// </summary>
internal static class JwzThreads
{
    /// <summary>The Message-IDs of each conversation, in any order of arrival.</summary>
    public static IReadOnlyList<IReadOnlyCollection<string>> Of(IEnumerable<ReceivedMail> mails)
    {
        var containers = new Dictionary<string, Container>(StringComparer.Ordinal);
        foreach (var mail in mails)
        {
            var own = At(containers, mail.Header("Message-ID")!.Trim());
            own.HasMail = true;
            Container? before = null;
            foreach (var id in Ids(mail.Header("References")).Concat(Ids(mail.Header("In-Reply-To")).Take(1)).Distinct())
            {
                var container = At(containers, id);
                if (before is not null && container.Parent is null && !Reaches(before, container))
                {
                    container.Parent = before;
                }

                before = container;
            }

            if (before is not null && !Reaches(before, own))
            {
                own.Parent = before;
            }
        }

        return [.. containers.Values.Where(c => c.HasMail).GroupBy(Root).Select(thread => thread.Select(c => c.Id).ToList())];
    }

    private static Container At(Dictionary<string, Container> containers, string id) =>
        containers.TryGetValue(id, out var known) ? known : containers[id] = new(id);

    private static string[] Ids(string? header) => header?.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool Reaches(Container from, Container to)
    {
        for (var at = from; at is not null; at = at.Parent)
        {
            if (at == to)
            {
                return true;
            }
        }

        return false;
    }

    private static Container Root(Container container) => container.Parent is null ? container : Root(container.Parent);

    private sealed class Container(string id)
    {
        public string Id { get; } = id;
        public Container? Parent { get; set; }
        public bool HasMail { get; set; }
    }
}
