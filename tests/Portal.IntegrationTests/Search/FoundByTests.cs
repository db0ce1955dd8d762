using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Data;
using Portal.Data.Search;
using Portal.IntegrationTests.Support;
using Portal.Model.Search;

namespace Portal.IntegrationTests.Search;

/// <summary>What is typed and what is stored meet in the database.</summary>
public sealed class FoundByTests(PostgresServer postgres) : IAsyncLifetime
{
    private PortalDbContext db = null!;

    public async ValueTask InitializeAsync()
    {
        db = new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(await postgres.CreateDatabaseAsync()).Options);
        await db.Database.OpenConnectionAsync();
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();

    [Theory]
    [InlineData("We compress the KV cache.", "kv cache|kv-cache|KVCache|KV Cache|\"kv cache\"|cach kv", "kvcache|\"kv-cache\"|\"cache kv\"")]
    [InlineData("We compress the kv-cache.", "kv cache|kv-cache|KVCache|kvcache|kvca|\"KV-cache\"", "\"kv cache\"|-cache we")]
    [InlineData("We compress the KVCache.", "kv cache|kv-cache|KVCache|kvcache|cache", "\"kv cache\"")]
    [InlineData("The cache of kv stores", "kv cache", "kv-cache|KVCache")]
    [InlineData("我是博士研究员，做量化。", "研究员|博士|博|士研|量化 研究员|\"博士研究员\"|量化 -推理", "研究生|员研|博员|量化员|-博士 量化|化做")]
    [InlineData("研究所的人员", "研究|人员", "研究员|研究人员")]
    [InlineData("機器學習", "机器学习|機器學習|学习|器", "器机")]
    [InlineData("Zoë Müller-Ångström", "zoe muller|MULLER|müller-ang|angstrom", "moller")]
    [InlineData("100% done, a_b and c\\d", "\"100% done\"|\"a_b\"|\"c\\d\"|a_b", "\"100x done\"|\"axb\"|\"c%d\"")]
    [InlineData("zhang.san@pku.edu.cn", "zhang|pku|zhang.san@pku.edu.cn|pku.edu.cn|@pku", "pku.edu.com|zhang.li")]
    [InlineData("x-ray of C++ code", "x|x-ray|xray|c++|c|\"c++\"", "r|c#|x-r y")]
    [InlineData("one\n\n two", "\"one two\"|one two", "\"two one\"|\"on two\"")]
    [InlineData("anything", "|…|\"\"|-nothing|-\"no thing\"", "-anything|-any")]
    public async Task A_text_is_found_by_some_words_and_not_by_others(string text, string found, string missed)
    {
        await KeepAsync(text);
        Assert.All(found.Split('|'), words => Assert.True(Finds(words), $"{words} should find {text}"));
        Assert.All(missed.Split('|'), words => Assert.False(Finds(words), $"{words} should not find {text}"));
    }

    private bool Finds(string words) => db.SearchEntries.Matching(SearchQuery.Of(words)).Any();

    /// <summary>The terms alone matter here, not how an inquiry comes to them.</summary>
    private async Task KeepAsync(string text)
    {
        var inquiry = SomeInquiry.New(new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));
        db.Inquiries.Add(inquiry);
        await db.SaveChangesAsync();
        await using var insert = new NpgsqlCommand("insert into search_entries values ($1, array_to_tsvector($2), $3, '{}')", (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters = { new() { Value = inquiry.Id }, new() { Value = SearchTerms.Of([text]).ToArray() }, new() { Value = SearchText.OfEntry([text]) } },
        };
        await insert.ExecuteNonQueryAsync();
    }
}
