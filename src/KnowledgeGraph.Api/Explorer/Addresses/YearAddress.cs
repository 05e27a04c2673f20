using System.Globalization;

namespace KnowledgeGraph.Api.Explorer.Addresses;

/// <summary>Years as addresses have them.</summary>
public static class YearAddress
{
    private const int Last = 9999;

    /// <summary>Reads a year; null for what is none.</summary>
    public static int? Read(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and <= Last ? year : null;
}
