namespace KnowledgeGraph.Model.Graph;

/// <summary>The words of texts, as they are kept beside the paragraphs for whoever looks where wording stood before. One call is one round
/// trip.</summary>
public interface IWordingReader
{
    /// <summary>The words of all texts, a page of instruments at a time, in the order of the instruments' ids.</summary>
    /// <param name="after">The instrument that the page begins after; null for the first page.</param>
    /// <param name="most">How many instruments with texts a page has at the most, at least 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The texts; none where no more follow.</returns>
    Task<IReadOnlyList<KeptWording>> WordingsAsync(InstrumentId? after, int most, CancellationToken cancellationToken = default);

    /// <summary>The words of the texts of some instruments: each text itself, its lettered parts, and its translations.</summary>
    Task<IReadOnlyList<KeptWording>> WordingsOfAsync(IReadOnlyCollection<InstrumentId> of, CancellationToken cancellationToken = default);
}

/// <summary>The words of a text.</summary>
/// <param name="Instrument">The instrument whose text it is.</param>
/// <param name="Letter">What tells it from the other texts of the instrument: a part's letter, a language; empty for the text itself.</param>
/// <param name="Pack">The words, as <c>KnowledgeGraph.Wording</c> packs them.</param>
public sealed record KeptWording(InstrumentId Instrument, string Letter, ReadOnlyMemory<byte> Pack);
