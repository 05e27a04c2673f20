using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Places;

/// <summary>Parts of texts, as they are cited, in words for readers.</summary>
public static class PlaceInWords
{
    /// <summary><c>Article 2, paragraph 4</c>. Addresses have the English name in every language.</summary>
    public static string Of(PinpointPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        string words = place.Joined(Step);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Step(PlaceStep step) => step.Unit is null ? $"({step.Number})"
        : step.Number is null ? Said.Say(step.Name) : Said.Say("{0} {1}|part", Said.Say(step.Name), step.Number);
}
