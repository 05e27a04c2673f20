using System.Globalization;

namespace KnowledgeGraph.Storage.Serialization;

/// <summary>Days as ISO 8601 text, which sorts as days do.</summary>
internal static class DayText
{
    public static string? Of(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly? Read(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
