using System.Text;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>A message of Protocol Buffers as its fields, by number; see the .proto files of OTLP for what they are.</summary>
public sealed class Protobuf
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> fields = [];

    public static Protobuf Of(byte[] message)
    {
        var read = new Protobuf();
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            var (number, length) = (key & 7) switch
            {
                0 => (Varint(message, ref at), 0),
                1 => (BitConverter.ToUInt64(message, at), 8),
                2 => (0UL, (int)Varint(message, ref at)),
                5 => (BitConverter.ToUInt32(message, at), 4),
                _ => throw new InvalidDataException("No message of Protocol Buffers"),
            };
            read.fields.Add(((int)(key >> 3), number, message[at..(at + length)]));
            at += length;
        }

        return read;
    }

    public bool Has(int field) => fields.Exists(f => f.Field == field);

    public IEnumerable<Protobuf> All(int field) => fields.Where(f => f.Field == field).Select(f => Of(f.Bytes));

    public Protobuf Of(int field) => All(field).First();

    public byte[] Bytes(int field) => fields.First(f => f.Field == field).Bytes;

    public string Text(int field) => Has(field) ? Encoding.UTF8.GetString(Bytes(field)) : "";

    public long Number(int field) => (long)fields.FirstOrDefault(f => f.Field == field).Number;

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
