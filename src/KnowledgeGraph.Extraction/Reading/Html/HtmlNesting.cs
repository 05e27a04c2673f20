using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>
/// How elements lie in one another, counted by their tags before the parser makes a tree of them: it walks up all open elements for many a
/// tag, and opens words in bold or italics that miss their end anew in every paragraph (HTML Living Standard, 13.2.4.3). A tag that ends what
/// is not open ends nothing, as in the parser (13.2.6.4.7).
/// </summary>
internal sealed class HtmlNesting
{
    /// <summary>How many elements may lie in one another.</summary>
    public const int Deepest = 512;

    private const int MostReopened = 1_000_000;
    private const int LongestName = 10;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endless = Set(
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "source",
        "td", "th", "tr", "track", "wbr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Set(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    // What is open, by the hash of its name, outermost first.
    private readonly List<int> _open = [];
    private int _formatting;
    private long _reopened;

    /// <summary>Looks through a page.</summary>
    /// <exception cref="UnreadableDocumentException">More lies in one another than is read.</exception>
    public static void RefuseTooMuch(ReadOnlySpan<byte> page)
    {
        var nesting = new HtmlNesting();
        Span<char> letters = stackalloc char[LongestName];
        while (page.IndexOf((byte)'<') is >= 0 and int next && next + 1 < page.Length)
        {
            page = page[(next + 1)..];
            bool isEnd = page[0] == '/';
            ReadOnlySpan<char> name = Name(isEnd ? page[1..] : page, letters);
            if (!name.IsEmpty)
            {
                nesting.Take(name, isEnd);
            }
        }
    }

    /// <summary>The refusal.</summary>
    public static UnreadableDocumentException TooDeep() =>
        new(string.Create(CultureInfo.InvariantCulture,
        $"is nested too deeply: elements lie more than {Deepest} levels in one another, or miss their ends. Save the page anew, or as text"));

    private void Take(ReadOnlySpan<char> name, bool isEnd)
    {
        int hash = string.GetHashCode(name);
        bool isFormatting = Formatting.Contains(name);
        if (isFormatting)
        {
            _formatting = Math.Max(0, _formatting + (isEnd ? -1 : 1));
        }
        else
        {
            _reopened += _formatting;
        }

        if (!isEnd && !Endless.Contains(name))
        {
            _open.Add(hash);
        }
        else if (isEnd && CollectionsMarshal.AsSpan(_open).LastIndexOf(hash) is >= 0 and int at)
        {
            _open.RemoveAt(at);
        }

        if (_open.Count > Deepest || _reopened > MostReopened)
        {
            throw TooDeep();
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<byte> tag, Span<char> letters)
    {
        int length = 0;
        while (length < tag.Length && length < letters.Length && char.IsAsciiLetterOrDigit((char)tag[length]))
        {
            letters[length] = char.ToLowerInvariant((char)tag[length]);
            length++;
        }

        return letters[..length];
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] names) =>
        names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
