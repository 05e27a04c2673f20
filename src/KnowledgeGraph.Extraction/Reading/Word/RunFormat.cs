using System.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>What of the look of a run bears meaning; null where nothing is said (ECMA-376 Part 1, 17.3.2).</summary>
internal readonly record struct RunFormat(
    bool? Italic, bool? Superscript, bool? Hidden, bool? Bold = null, bool? Underline = null, bool? Subscript = null)
{
    /// <summary>This, and what it does not say as another says it.</summary>
    public RunFormat Over(RunFormat other) => new(Italic ?? other.Italic, Superscript ?? other.Superscript, Hidden ?? other.Hidden,
        Bold ?? other.Bold, Underline ?? other.Underline, Subscript ?? other.Subscript);

    /// <summary>This with one property of <c>rPr</c>.</summary>
    public RunFormat With(string name, XmlReader node) => name switch
    {
        "i" => this with { Italic = WordNames.IsOn(node) },
        "vanish" => this with { Hidden = WordNames.IsOn(node) },
        "vertAlign" => this with { Superscript = WordNames.Value(node) == "superscript", Subscript = WordNames.Value(node) == "subscript" },
        "b" => this with { Bold = WordNames.IsOn(node) },
        "u" => this with { Underline = WordNames.Value(node) is not (null or "none") },
        _ => this,
    };
}
