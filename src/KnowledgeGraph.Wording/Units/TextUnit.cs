using KnowledgeGraph.Model;

namespace KnowledgeGraph.Wording.Units;

/// <summary>What a person compares as a whole: a word, a number, a date, a sign.</summary>
/// <param name="Span">Where it stands, in UTF-16 units of the text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What it is compared by: its words as printed; of a footnote's mark what whoever cuts the text gives it.</param>
public readonly record struct TextUnit(TextSpan Span, UnitKind Kind, string Key);
