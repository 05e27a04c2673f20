using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Fuzz;

/// <summary>Makes a file another one: bytes that change, stretches that are cut, doubled or moved, other numbers and names, a file that ends
/// early.</summary>
/// <param name="random">The source of chance: the same seed makes the same files.</param>
internal sealed class ByteMutation(Random random)
{
    private const int MostChanges = 6;
    private const int LongestStretch = 300;

    private static readonly string[] Numbers = ["0", "-1", "1", "255", "65536", "2147483647", "4294967296", "-2147483648", "99999999999999999999",
        "1e999", "0.0000001"];

    private static readonly string[] Words =
    [
        "<<", ">>", "[", "]", "(", ")", "/Kids [3 0 R]", "/Parent 3 0 R", "3 0 R", "4 0 R", "endobj", "obj", "stream", "endstream", "xref", "trailer",
        "/Length 3 0 R", "/Prev 0", "/Filter [/FlateDecode /FlateDecode]",
        "/Type /ObjStm", "/Contents [4 0 R 4 0 R]", "BT", "ET", "q", "Q", "/X Do", "<w:p>", "</w:p>", "<w:tbl>", "<w:r>",
        "<w:footnoteReference w:id=\"2\"/>", "<!DOCTYPE a>", "&a;", "<div>", "</div>", "<b>",
        "<table>", "<a href='#fn1'>1</a>", "<li id='fn1'>", "<pre>", "<!--", "]]>", "\0", "\u202E",
    ];

    /// <summary>Another file.</summary>
    public byte[] Of(byte[] file)
    {
        var bytes = new List<byte>(file);
        for (int changes = 1 + random.Next(MostChanges); changes > 0; changes--)
        {
            int start = random.Next(bytes.Count + 1), length = Math.Min(random.Next(LongestStretch), bytes.Count - start);
            switch (random.Next(8))
            {
                case 0 when bytes.Count > 0:
                    bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(start, length);
                    break;
                case 2:
                    bytes.InsertRange(start, bytes.GetRange(start, length));
                    break;
                case 3:
                    List<byte> moved = bytes.GetRange(start, length);
                    bytes.RemoveRange(start, length);
                    bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                    break;
                case 4:
                    ChangeNumber(bytes, start);
                    break;
                case 5 when random.Next(6) == 0:
                    bytes.RemoveRange(start, bytes.Count - start);
                    break;
                default:
                    bytes.InsertRange(start, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private void ChangeNumber(List<byte> bytes, int from)
    {
        int start = bytes.FindIndex(Math.Min(from, bytes.Count), b => b is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
        {
            return;
        }

        int end = start;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        string number = random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : random.Next(20).ToString(CultureInfo.InvariantCulture);
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.ASCII.GetBytes(number));
    }
}
