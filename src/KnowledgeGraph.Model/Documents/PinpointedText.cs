namespace KnowledgeGraph.Model.Documents;

/// <summary>The text that the parts of a pinpoint are looked for in, and where in it: the one place where a pinpoint becomes a provision.</summary>
/// <param name="Instrument">Whose provisions hold the text.</param>
/// <param name="Annex">The label of the annex that it stands in; null where it is the instrument's own.</param>
public readonly record struct PinpointedText(InstrumentId Instrument, string? Annex = null)
{
    /// <summary>A text of its own is where its parts are; else the annex that holds it.</summary>
    /// <param name="target">What is cited.</param>
    /// <param name="isLoaded">Whether it has a text of its own.</param>
    /// <param name="containedIn">The annex that holds its text, if one does.</param>
    public static PinpointedText Of(InstrumentId target, bool isLoaded, ProvisionId? containedIn) =>
        !isLoaded && containedIn is { } annex ? new PinpointedText(annex.Instrument, annex.Label) : new PinpointedText(target);

    /// <summary>The labels that a part may be found under, the first that is there is it: the part itself, else its paragraph, else the
    /// lettered part of a resolution that it is said to stand in.</summary>
    /// <param name="part">A relative label, as <see cref="DocumentCitation.Parts"/> has it.</param>
    public IReadOnlyList<string> Labels(string part)
    {
        string label = ProvisionLabel.Under(part, Annex), paragraph = ProvisionLabel.Paragraph(label);
        return ResolutionPart.LetterOf(label) is { } letter ? [label, paragraph, letter] : paragraph == label ? [label] : [label, paragraph];
    }

    /// <summary>The provision that a part is, if the text has it to the letter.</summary>
    public ProvisionId Exactly(string part) => new(Instrument, ProvisionLabel.Under(part, Annex));

    /// <summary>The provisions that a part may be, the first that is there is it.</summary>
    public IEnumerable<ProvisionId> Places(string part)
    {
        InstrumentId text = Instrument;
        return Labels(part).Select(label => new ProvisionId(text, label));
    }
}
