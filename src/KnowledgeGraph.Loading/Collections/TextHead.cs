using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>What a text says of itself before it begins (AKN 3.0, 5.1 identification): its language, and when it was marked up, which tells
/// the later of two files of one issue.</summary>
/// <param name="Language">Its language; null where it says none that is known.</param>
/// <param name="Markup">When it was marked up, <c>2023-12-18</c>; empty where it does not say.</param>
internal sealed partial record TextHead(CollectionLanguage? Language, string Markup)
{
    /// <summary>How far into a text it says so, in bytes.</summary>
    public const int Length = 4096;

    /// <summary>Reads the bytes that a text begins with.</summary>
    public static TextHead Read(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return new TextHead(CollectionLanguage.Find(Stated().Match(text).Groups[1].Value), MarkedUp().Match(text).Groups[1].Value);
    }

    [GeneratedRegex(@"<FRBRlanguage\s+language=""([a-z]{2,3})""", RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    [GeneratedRegex(@"<FRBRdate\s+date=""(\d{4}-\d\d-\d\d)""\s+name=""markup""", RegexOptions.CultureInvariant)]
    private static partial Regex MarkedUp();
}
