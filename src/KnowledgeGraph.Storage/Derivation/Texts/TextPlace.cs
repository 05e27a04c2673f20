using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>Where a text is kept: an instrument has one without a letter, and one for each of its lettered parts; the same in every
/// language.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Letter">The letter; empty for the text without one; in another language than English its code first, <c>fr</c>, <c>fr:B</c>.</param>
internal readonly record struct TextPlace(string Instrument, string Letter = "")
{
    /// <summary>Which of the instrument's texts it is, in their order: 0 for the one without a letter, 1 for part A.</summary>
    public int Number => Translation.Number(Letter);

    /// <summary>Whether it is a text in another language than English: it is kept beside the graph's own texts, and nothing follows from
    /// it.</summary>
    public bool IsTranslation => Number < 0;

    /// <summary>The place that versions before parts were told apart gave to a part: <c>A/RES/75/290B</c>, an instrument of its own.</summary>
    public TextPlace Former => new(Instrument + Letter);
}
