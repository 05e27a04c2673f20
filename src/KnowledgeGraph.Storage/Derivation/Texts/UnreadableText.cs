using System.Text.Json;

namespace KnowledgeGraph.Storage.Derivation.Texts;

/// <summary>What goes wrong where a text is kept otherwise than it was saved.</summary>
internal static class UnreadableText
{
    /// <summary>Whether an error is one of those.</summary>
    public static bool Is(Exception e) =>
        e is ArgumentException or FormatException or InvalidOperationException or InvalidDataException or JsonException or OverflowException
            or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException
        || (e is AggregateException { InnerExceptions: var inner } && inner.All(Is));

    /// <summary>It in words.</summary>
    public static string Say(Exception e) => $"cannot be read: {(e is AggregateException { InnerException: { } inner } ? inner : e).Message}";
}
