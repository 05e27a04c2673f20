using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>Where a text is kept: an instrument has one without a letter, and one for each of its lettered parts; the same in every
/// language.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Letter">The letter; empty for the text without one; in another language than English its code first, <c>fr</c>, <c>fr:B</c>.</param>
internal readonly record struct TextPlace(string Instrument, string Letter = "")
{
    /// <summary>The language of its text.</summary>
    public string Language => Translation.LanguageOf(Letter);

    /// <summary>The letter of the part that its text is; empty for the text without one.</summary>
    public string Part => Translation.PartOf(Letter) ?? "";

    /// <summary>Whether it is a text in another language than English.</summary>
    public bool IsTranslation => Language != Languages.English;

    /// <summary>The place that versions before parts were told apart gave to a part: <c>A/RES/75/290B</c>, an instrument of its own.</summary>
    public TextPlace Former => new(Instrument + Letter);
}
