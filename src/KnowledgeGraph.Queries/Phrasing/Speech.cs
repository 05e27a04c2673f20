using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>
/// The language in which readers are told things, in the calling method and what it awaits. It is English where nobody has said otherwise:
/// files and programs are told the same whatever machine they run on.
/// </summary>
public sealed class Speech : IDisposable
{
    // Like Activity.Current: the flow of the work carries it, nothing is shared between two.
    private static readonly AsyncLocal<string?> Flowing = new();

    private readonly string? _outer = Flowing.Value;

    private Speech(string language) => Flowing.Value = language;

    /// <summary>Its code, <c>fr</c>.</summary>
    public static string Language => Flowing.Value ?? Languages.English;

    /// <summary>The direction in which it is written, as HTML says it: <c>ltr</c>, <c>rtl</c>.</summary>
    public static string Direction => DirectionOf(Language);

    /// <summary>The direction in which a language is written.</summary>
    public static string DirectionOf(string language) => Languages.Find(language) is { Script: Script.Arabic } ? "rtl" : "ltr";

    /// <summary>Tells things in a language until it is disposed of.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static Speech In(string language) =>
        !Phrases.Spoken.Contains(language) ? throw new ArgumentException($"Nothing is told in “{language}”.", nameof(language)) : new(language);

    /// <summary>Tells something in English whatever readers are told: what follows the rules of English, as a footnote does.</summary>
    public static T InEnglish<T>(Func<T> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        using Speech english = In(Languages.English);
        return tell();
    }

    /// <inheritdoc />
    public void Dispose() => Flowing.Value = _outer;
}
