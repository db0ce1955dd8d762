using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Export;

/// <summary>Everything of each inquiry as one JSON object. Its shape is promised: docs/inbox.md describes it.</summary>
internal static class ExportJson
{
    /// <summary>Chinese stays readable.</summary>
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <param name="output">Need not seek; stays open.</param>
    public static async Task WriteAsync(Stream output, ExportSource source, IAsyncEnumerable<ExportBatch> batches, SiteOptions site, CancellationToken cancellationToken)
    {
        var options = new JsonSerializerOptions { Encoder = Readable, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new LocalTimes(site), new SnakeWords() } };
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer, new() { Encoder = Readable });
        json.WriteStartObject();
        json.WriteString("exported_at", ExportTimes.Of(site.Local(source.At)));
        json.WriteString("query", source.Query);
        json.WriteStartArray("inquiries");
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            foreach (var inquiry in batch.Inquiries)
            {
                JsonSerializer.Serialize(json, ExportShape.Of(inquiry), options);
                await PassOnAsync();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await PassOnAsync();

        // The serializer writes at once, and the output waits: no more than one inquiry is held in between.
        async Task PassOnAsync()
        {
            json.Flush();
            await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
            buffer.ResetWrittenCount();
        }
    }

    private sealed class LocalTimes(SiteOptions site) : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(ExportTimes.Of(site.Local(value)));
    }

    /// <summary>The words of the model, as the database and queries have them.</summary>
    private sealed class SnakeWords : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Word<>).MakeGenericType(typeToConvert))!;

        private sealed class Word<T> : JsonConverter<T>
            where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(SnakeCase.Of(value));
        }
    }
}
