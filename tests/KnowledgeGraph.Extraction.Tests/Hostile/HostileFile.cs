using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>A kind of file that is made to cost more than it is worth, of any size.</summary>
/// <param name="Name">What is the matter with it.</param>
/// <param name="Make">Makes one of about so many bytes; a packed one may be much smaller.</param>
public sealed record HostileFile(string Name, Func<int, byte[]> Make)
{
    /// <summary>Every kind of every format.</summary>
    public static IReadOnlyList<HostileFile> All { get; } =
        [.. HostileText.Kinds(), .. HostileXml.Kinds(), .. HostileWord.Kinds(), .. HostileHtml.Kinds(), .. HostilePdfFonts.Kinds(), .. HostilePdfObjects.Kinds(),
            .. HostilePdfPages.Kinds()];

    /// <summary>A kind that repeats a piece up to its size.</summary>
    public static HostileFile Repeating(string name, string piece, string before = "", string after = "") => new(
        name, size => Encoding.UTF8.GetBytes(before + Repeated(piece, size) + after));

    /// <summary>A kind of text.</summary>
    public static HostileFile Text(string name, Func<int, string> make) => new(name, size => Encoding.UTF8.GetBytes(make(size)));

    /// <summary>A piece again and again, up to about so many bytes.</summary>
    public static string Repeated(string piece, int size) => new StringBuilder().Insert(0, piece, Times(piece, size)).ToString();

    /// <summary>Pieces that are numbered, up to about so many bytes.</summary>
    public static string Numbered(int size, Func<int, string> piece)
    {
        var text = new StringBuilder(size);
        for (int i = 0; text.Length < size; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString();
    }

    /// <summary>How often a piece fits.</summary>
    public static int Times(string piece, int size) => Math.Max(1, size / Encoding.UTF8.GetByteCount(piece));

    /// <inheritdoc />
    public override string ToString() => Name;
}
