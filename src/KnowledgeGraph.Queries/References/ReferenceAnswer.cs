using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.References;

/// <summary>What a reference means, with all that helps whoever typed it.</summary>
/// <param name="Text">The reference as typed.</param>
public abstract record ReferenceAnswer(string Text)
{
    /// <summary>One thing is meant.</summary>
    /// <param name="Text">The reference as typed.</param>
    /// <param name="Meant">What is meant, and how it was read.</param>
    public sealed record Found(string Text, Resolution.Found Meant) : ReferenceAnswer(Text);

    /// <summary>Several instruments fit equally.</summary>
    /// <param name="Text">The reference as typed.</param>
    /// <param name="Candidates">The instruments, at the most <see cref="ReferenceAnswers.MostCandidates"/>.</param>
    /// <param name="Count">How many there are.</param>
    public sealed record Ambiguous(string Text, IReadOnlyList<ReferenceCandidate> Candidates, int Count) : ReferenceAnswer(Text);

    /// <summary>The instrument is known and has no such part, or its text is not loaded.</summary>
    /// <param name="Text">The reference as typed.</param>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Part">The part that was named, relative to it.</param>
    /// <param name="Message">What is missing, in one sentence.</param>
    /// <param name="Near">Parts of it with labels like the one named, the nearest first.</param>
    public sealed record PartMissing(string Text, Instrument Instrument, string Part, string Message, IReadOnlyList<Provision> Near)
        : ReferenceAnswer(Text);

    /// <summary>The graph has nothing for it.</summary>
    /// <param name="Text">The reference as typed.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Message">Why, in one sentence.</param>
    /// <param name="Near">What has a symbol or a name like it, the nearest first; at the most <see cref="ReferenceAnswers.MostNear"/>.</param>
    public sealed record Unknown(string Text, UnknownReason Reason, string Message, IReadOnlyList<NearReference> Near) : ReferenceAnswer(Text);
}

/// <summary>One of several instruments that a reference fits.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="TellsApart">What tells it from the others, in words.</param>
public sealed record ReferenceCandidate(Instrument Instrument, string TellsApart);

/// <summary>Something with a symbol or a name like one that the graph does not know.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Provision">The part that the reference names, where the instrument has it.</param>
/// <param name="Name">The symbol or the name that is like it, as the graph has it.</param>
/// <param name="Edits">How many letters make the one of the other; null where it is near in another way: the same telling words, or the number
/// that the body can have adopted.</param>
public sealed record NearReference(Instrument Instrument, Provision? Provision, string Name, int? Edits);

/// <summary>Why the graph has nothing for a reference.</summary>
public enum UnknownReason
{
    /// <summary>The text says nothing that can be looked up, or is too long.</summary>
    NoReference,

    /// <summary>No text can have this number: its session has not been held, its year is another, its body counts otherwise.</summary>
    ImpossibleNumber,

    /// <summary>No body is known by this name, or by the beginning of this symbol.</summary>
    UnknownBody,

    /// <summary>The symbol can be one; its text is not loaded and no loaded text cites it.</summary>
    NotLoaded,

    /// <summary>No text is known by this name.</summary>
    UnknownName,
}
