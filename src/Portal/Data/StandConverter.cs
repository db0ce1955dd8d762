using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Portal.Model.Triage;

namespace Portal.Data;

/// <summary>How an inquiry stood is kept as one value: nobody asks for a part of it.</summary>
internal sealed class StandConverter() : ValueConverter<InquiryStand, string>(stand => Write(stand), text => Read(text))
{
    private static string Write(InquiryStand stand) => JsonSerializer.Serialize(stand);

    private static InquiryStand Read(string text) => JsonSerializer.Deserialize<InquiryStand>(text)!;
}
