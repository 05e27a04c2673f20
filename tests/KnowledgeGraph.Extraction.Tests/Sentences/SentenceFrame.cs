namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>What stands around the sentences of a case, so that they are a document in their language.</summary>
/// <param name="Assembly">What the General Assembly's texts begin with: who adopted it, and the enacting formula.</param>
/// <param name="Council">The same of the Security Council's.</param>
/// <param name="Social">The same of the Economic and Social Council's.</param>
/// <param name="Rights">The same of the Human Rights Council's.</param>
/// <param name="Day">How the day of adoption is told behind the adopter; <c>{0}</c> is the day.</param>
/// <param name="FirstNumber">What the first operative paragraph begins with.</param>
/// <param name="FirstParagraph">A first operative paragraph that cites nothing.</param>
/// <param name="Statement">What a President's statement begins with.</param>
internal sealed record SentenceFrame(
    (string Adopted, string Formula) Assembly, (string Adopted, string Formula) Council, (string Adopted, string Formula) Social,
    (string Adopted, string Formula) Rights, string Day, string FirstNumber, string FirstParagraph, string Statement)
{
    /// <summary>English.</summary>
    public static SentenceFrame English { get; } = new(
        ("Resolution adopted by the General Assembly", "The General Assembly,"),
        ("Resolution adopted by the Security Council", "The Security Council,"),
        ("Resolution adopted by the Economic and Social Council", "The Economic and Social Council,"),
        ("Resolution adopted by the Human Rights Council", "The Human Rights Council,"),
        " on {0}", "1. ", "1. Stresses the following:",
        "Statement by the President of the Security Council\n\nAt the 4119th meeting of the Security Council, held on 23 March 2000 in connection with the Council’s consideration "
            + "of the item, the President of the Security Council made the following statement on behalf of the Council:");

    private static readonly Dictionary<string, SentenceFrame> Frames = new(StringComparer.Ordinal)
    {
        ["en"] = English,
        ["fr"] = new(
            ("Résolution adoptée par l’Assemblée générale", "L’Assemblée générale,"),
            ("Résolution adoptée par le Conseil de sécurité", "Le Conseil de sécurité,"),
            ("Résolution adoptée par le Conseil économique et social", "Le Conseil économique et social,"),
            ("Résolution adoptée par le Conseil des droits de l’homme", "Le Conseil des droits de l’homme,"),
            " le {0}", "1. ", "1. Souligne ce qui suit :", "Déclaration du Président du Conseil de sécurité"),
        ["es"] = new(
            ("Resolución aprobada por la Asamblea General", "La Asamblea General,"),
            ("Resolución aprobada por el Consejo de Seguridad", "El Consejo de Seguridad,"),
            ("Resolución aprobada por el Consejo Económico y Social", "El Consejo Económico y Social,"),
            ("Resolución aprobada por el Consejo de Derechos Humanos", "El Consejo de Derechos Humanos,"),
            " el {0}", "1. ", "1. Destaca lo siguiente:", "Declaración de la Presidencia del Consejo de Seguridad"),
        ["ru"] = new(
            ("Резолюция, принятая Генеральной Ассамблеей", "Генеральная Ассамблея,"),
            ("Резолюция, принятая Советом Безопасности", "Совет Безопасности,"),
            ("Резолюция, принятая Экономическим и Социальным Советом", "Экономический и Социальный Совет,"),
            ("Резолюция, принятая Советом по правам человека", "Совет по правам человека,"),
            " {0}", "1. ", "1. подчеркивает следующее:", "Заявление Председателя Совета Безопасности"),
        ["ar"] = new(
            ("قرار اتخذته الجمعية العامة", "إن الجمعية العامة،"),
            ("قرار اتخذه مجلس الأمن", "إن مجلس الأمن،"),
            ("قرار اتخذه المجلس الاقتصادي والاجتماعي", "إن المجلس الاقتصادي والاجتماعي،"),
            ("قرار اتخذه مجلس حقوق الإنسان", "إن مجلس حقوق الإنسان،"),
            " في {0}", "1 - ", "1 - تشدد على ما يلي:", "بيان من رئيس مجلس الأمن"),
        ["zh"] = new(
            ("大会决议", "大会，"),
            ("安全理事会决议", "安全理事会，"),
            ("经济及社会理事会决议", "经济及社会理事会，"),
            ("人权理事会决议", "人权理事会，"),
            " {0}", "1. ", "1. 强调以下各点：", "安全理事会主席的声明"),
    };

    /// <summary>That of a language.</summary>
    /// <param name="code">Its code, <c>fr</c>.</param>
    public static SentenceFrame Of(string code) => Frames[code];

    /// <summary>What a document begins with.</summary>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="adopted">The day of its adoption as printed; null where it does not matter.</param>
    public string Opening(string symbol, string? adopted)
    {
        if (symbol.StartsWith("S/PRST/", StringComparison.Ordinal))
        {
            return Statement;
        }

        (string adopter, string formula) = symbol[0] == 'S' ? Council : symbol[0] == 'E' ? Social
            : symbol.StartsWith("A/HRC/", StringComparison.Ordinal) ? Rights : Assembly;
        return $"{adopter}{(adopted is null ? "" : string.Format(System.Globalization.CultureInfo.InvariantCulture, Day, adopted))}\n\n{formula}";
    }
}
