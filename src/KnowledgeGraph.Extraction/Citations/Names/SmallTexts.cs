namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>
/// Texts that every conference has one of, in small letters, "the outcome document", "the political declaration", of which a document has told
/// by a footnote or a title which they are. Several may be called alike: what stands around tells them apart.
/// </summary>
internal sealed class SmallTexts
{
    private readonly List<SmallText> _all = [];

    /// <summary>Takes up a text.</summary>
    /// <param name="words">What it is called: "outcome document".</param>
    /// <param name="named">The text.</param>
    /// <param name="around">The words around it where it was told, in small letters.</param>
    public void Add(string words, NamedInstrument named, IReadOnlySet<string> around) => _all.Add(new SmallText(words, named, around));

    /// <summary>Whether a text is called so.</summary>
    public bool Has(ReadOnlySpan<char> words)
    {
        foreach (SmallText text in _all)
        {
            if (words.SequenceEqual(text.Words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text that is called so and told last of those that fit; null where none does.</summary>
    /// <param name="words">What it is called.</param>
    /// <param name="about">What words say whose it is, in small letters; none where nothing says so.</param>
    public NamedInstrument? Meant(ReadOnlySpan<char> words, IReadOnlyCollection<string> about)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            if (words.SequenceEqual(_all[i].Words) && about.All(_all[i].Around.Contains))
            {
                return _all[i].Named;
            }
        }

        return null;
    }

    private sealed record SmallText(string Words, NamedInstrument Named, IReadOnlySet<string> Around);
}
