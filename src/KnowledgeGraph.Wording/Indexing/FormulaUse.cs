namespace KnowledgeGraph.Wording.Indexing;

/// <summary>How widely the very words of a paragraph are used, footnote marks left out.</summary>
/// <param name="Texts">How many texts have them.</param>
/// <param name="Questions">On how many questions: titles, numbers left out.</param>
/// <param name="Bodies">Adopted by how many bodies.</param>
/// <param name="First">The earliest.</param>
public sealed record FormulaUse(int Texts, int Questions, int Bodies, Occurrence First)
{
    // Below, a few related texts may share a paragraph.
    private const int FewestQuestions = 5;

    private const int WordsAQuestion = 2;

    /// <summary>
    /// Whether words are a formula: everybody's, and nobody's in particular. The longer a paragraph, the less it is likely to be written
    /// twice by chance: it takes a question for every two words, and at least five.
    /// </summary>
    /// <param name="words">How many words the paragraph has.</param>
    public bool IsFormula(int words) => Questions >= Math.Max(FewestQuestions, words / WordsAQuestion);
}
