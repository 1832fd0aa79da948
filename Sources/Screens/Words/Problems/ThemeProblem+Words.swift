import Toolkit

extension Theme.Problem: Explained {
  package var words: Words {
    switch self {
    case .document(let problem): problem.words
    case .unknownParent(let name, let nearest):
      Words(
        "没有可继承的主题“\(name)”，请改名或删去", "there is no theme \(name) to inherit from; rename or remove it"
      ).appending(.perhaps(nearest))
    case .inheritsTooDeeply(let most):
      Words("继承超过 \(most) 层，请减少", "inherits through more than \(most) themes")
    case .inheritsFromItself(let names):
      Words(
        "继承成环：\(names.joined(separator: " → "))",
        "inherits from itself: \(names.joined(separator: " -> "))")
    case .notColour(let text):
      Words(
        "“\(text)”不是颜色：写 #rrggbb、c16 至 c255、default 或颜色名",
        "\"\(text)\" is no colour: write #rrggbb, c16 to c255, default or a colour's name")
    case .unknownColour(let name, let nearest):
      Words("调色板里没有“\(name)”", "no palette has \(name)").appending(.perhaps(nearest))
    case .unusedColour(let name, let nearest):
      Words("调色板里的“\(name)”没有用处", "nothing uses the colour \(name)").appending(.perhaps(nearest))
    case .notOneColumn(let glyph):
      Words("符号“\(glyph)”不总是一列宽，请换一个", "\(glyph) is not always one column wide; choose another")
    case .merged(let one, let other, let depth):
      Words(
        "\(one) 与 \(other) 在 \(depth.name) 色下看起来一样，请改其一",
        "\(one) and \(other) look alike at \(depth.name); change one of them")
    case .faint(let role, let depth, let contrast, let least):
      Words(
        "\(role) 在 \(depth.name) 色下对比度 \(Self.hundredths(contrast))，至少应为 "
          + Self.hundredths(least),
        "\(role) has contrast \(Self.hundredths(contrast)) at \(depth.name); at least "
          + Self.hundredths(least))
    case .confusable(let one, let other, let deficiency, let distance, let least):
      Words(
        "色觉障碍（\(deficiency)）者难以分辨 \(one) 与 \(other)：色差 \(distance)，至少应为 \(least)",
        "\(one) and \(other) are hard to tell apart with \(deficiency): \(distance), at least "
          + "\(least)")
    case .noCredit(let key):
      Words("[meta] 缺少 \(key)，请注明出处", "[meta] has no \(key): say whose palette it is")
    case .licenceNotFree(let licence):
      Words(
        "许可“\(licence)”不允许随程序提供，或无法识别", "\(licence) does not permit the palette to be shipped")
    case .slugDiffers(let file, let slug):
      Words(
        "文件名 \(file) 与 slug“\(slug)”不同，请改成一致",
        "the file is \(file) and the slug \(slug): make them the same")
    case .onlyColour(let role):
      Words(
        "\(role) 在无色终端上与普通文字无异，请加 bold、underline 或 reverse",
        "\(role) looks like text where there are no colours; add bold, underline or reverse")
    }
  }

  private static func hundredths(_ figure: Int) -> String {
    let rest = figure % 100
    return "\(figure / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Base16.Problem: Explained {
  package var words: Words {
    switch self {
    case .missing(let slot): Words("缺少颜色 \(slot)", "no colour \(slot)")
    case .notColour(let slot, let text):
      Words("\(slot) 的“\(text)”不是颜色：写 rrggbb", "\(slot): \"\(text)\" is no colour: write rrggbb")
    }
  }
}
