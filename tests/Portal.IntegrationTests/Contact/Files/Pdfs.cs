using System.Text;

namespace Portal.IntegrationTests.Contact.Files;

internal static class Pdfs
{
    public static readonly byte[] Small = OfSize(1000);

    /// <param name="size">In bytes, exactly.</param>
    /// <param name="trailer">More entries of the trailer.</param>
    public static byte[] OfSize(int size, int pages = 2, string trailer = "")
    {
        var head = Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [] /Count {pages} >>\nendobj\n2 0 obj\n<< >>\nstream\n");
        var tail = Encoding.Latin1.GetBytes($"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R {trailer} >>\nstartxref\n0\n%%EOF\n");
        var noise = new byte[size - head.Length - tail.Length];
        new Random(size).NextBytes(noise);
        return [.. head, .. noise, .. tail];
    }
}
