#include "Embedded.h"

/* Written by scripts/embed-themes; do not edit. */

static const unsigned char ansi[] = {
#embed "../../themes/ansi.toml"
};

static const unsigned char ayu_light[] = {
#embed "../../themes/ayu-light.toml"
};

static const unsigned char ayu_mirage[] = {
#embed "../../themes/ayu-mirage.toml"
};

static const unsigned char catppuccin_latte[] = {
#embed "../../themes/catppuccin-latte.toml"
};

static const unsigned char catppuccin_mocha[] = {
#embed "../../themes/catppuccin-mocha.toml"
};

static const unsigned char colour_safe_dark[] = {
#embed "../../themes/colour-safe-dark.toml"
};

static const unsigned char colour_safe_light[] = {
#embed "../../themes/colour-safe-light.toml"
};

static const unsigned char default_dark[] = {
#embed "../../themes/default-dark.toml"
};

static const unsigned char default_light[] = {
#embed "../../themes/default-light.toml"
};

static const unsigned char dos_blue[] = {
#embed "../../themes/dos-blue.toml"
};

static const unsigned char dracula[] = {
#embed "../../themes/dracula.toml"
};

static const unsigned char edge_dark[] = {
#embed "../../themes/edge-dark.toml"
};

static const unsigned char edge_light[] = {
#embed "../../themes/edge-light.toml"
};

static const unsigned char everforest_dark[] = {
#embed "../../themes/everforest-dark.toml"
};

static const unsigned char everforest_light[] = {
#embed "../../themes/everforest-light.toml"
};

static const unsigned char flexoki_dark[] = {
#embed "../../themes/flexoki-dark.toml"
};

static const unsigned char flexoki_light[] = {
#embed "../../themes/flexoki-light.toml"
};

static const unsigned char gruvbox_dark[] = {
#embed "../../themes/gruvbox-dark.toml"
};

static const unsigned char gruvbox_light[] = {
#embed "../../themes/gruvbox-light.toml"
};

static const unsigned char high_contrast_dark[] = {
#embed "../../themes/high-contrast-dark.toml"
};

static const unsigned char high_contrast_light[] = {
#embed "../../themes/high-contrast-light.toml"
};

static const unsigned char horizon[] = {
#embed "../../themes/horizon.toml"
};

static const unsigned char iceberg[] = {
#embed "../../themes/iceberg.toml"
};

static const unsigned char ink_stone[] = {
#embed "../../themes/ink-stone.toml"
};

static const unsigned char kanagawa_lotus[] = {
#embed "../../themes/kanagawa-lotus.toml"
};

static const unsigned char kanagawa_wave[] = {
#embed "../../themes/kanagawa-wave.toml"
};

static const unsigned char mono[] = {
#embed "../../themes/mono.toml"
};

static const unsigned char night_owl[] = {
#embed "../../themes/night-owl.toml"
};

static const unsigned char nightfox[] = {
#embed "../../themes/nightfox.toml"
};

static const unsigned char nord[] = {
#embed "../../themes/nord.toml"
};

static const unsigned char oceanic_next[] = {
#embed "../../themes/oceanic-next.toml"
};

static const unsigned char one_dark[] = {
#embed "../../themes/one-dark.toml"
};

static const unsigned char one_light[] = {
#embed "../../themes/one-light.toml"
};

static const unsigned char palenight[] = {
#embed "../../themes/palenight.toml"
};

static const unsigned char paper[] = {
#embed "../../themes/paper.toml"
};

static const unsigned char papercolor_dark[] = {
#embed "../../themes/papercolor-dark.toml"
};

static const unsigned char papercolor_light[] = {
#embed "../../themes/papercolor-light.toml"
};

static const unsigned char primer_dark[] = {
#embed "../../themes/primer-dark.toml"
};

static const unsigned char primer_light[] = {
#embed "../../themes/primer-light.toml"
};

static const unsigned char rice_paper[] = {
#embed "../../themes/rice-paper.toml"
};

static const unsigned char rose_pine[] = {
#embed "../../themes/rose-pine.toml"
};

static const unsigned char rose_pine_dawn[] = {
#embed "../../themes/rose-pine-dawn.toml"
};

static const unsigned char selenized_dark[] = {
#embed "../../themes/selenized-dark.toml"
};

static const unsigned char selenized_light[] = {
#embed "../../themes/selenized-light.toml"
};

static const unsigned char seoul256[] = {
#embed "../../themes/seoul256.toml"
};

static const unsigned char solarized_dark[] = {
#embed "../../themes/solarized-dark.toml"
};

static const unsigned char solarized_light[] = {
#embed "../../themes/solarized-light.toml"
};

static const unsigned char tokyo_day[] = {
#embed "../../themes/tokyo-day.toml"
};

static const unsigned char tokyo_night[] = {
#embed "../../themes/tokyo-night.toml"
};

static const unsigned char tomorrow[] = {
#embed "../../themes/tomorrow.toml"
};

static const unsigned char tomorrow_night[] = {
#embed "../../themes/tomorrow-night.toml"
};

static const struct theme {
  const char *name;
  const unsigned char *bytes;
  unsigned long length;
} themes[] = {
  {"ansi", ansi, sizeof ansi},
  {"ayu-light", ayu_light, sizeof ayu_light},
  {"ayu-mirage", ayu_mirage, sizeof ayu_mirage},
  {"catppuccin-latte", catppuccin_latte, sizeof catppuccin_latte},
  {"catppuccin-mocha", catppuccin_mocha, sizeof catppuccin_mocha},
  {"colour-safe-dark", colour_safe_dark, sizeof colour_safe_dark},
  {"colour-safe-light", colour_safe_light, sizeof colour_safe_light},
  {"default-dark", default_dark, sizeof default_dark},
  {"default-light", default_light, sizeof default_light},
  {"dos-blue", dos_blue, sizeof dos_blue},
  {"dracula", dracula, sizeof dracula},
  {"edge-dark", edge_dark, sizeof edge_dark},
  {"edge-light", edge_light, sizeof edge_light},
  {"everforest-dark", everforest_dark, sizeof everforest_dark},
  {"everforest-light", everforest_light, sizeof everforest_light},
  {"flexoki-dark", flexoki_dark, sizeof flexoki_dark},
  {"flexoki-light", flexoki_light, sizeof flexoki_light},
  {"gruvbox-dark", gruvbox_dark, sizeof gruvbox_dark},
  {"gruvbox-light", gruvbox_light, sizeof gruvbox_light},
  {"high-contrast-dark", high_contrast_dark, sizeof high_contrast_dark},
  {"high-contrast-light", high_contrast_light, sizeof high_contrast_light},
  {"horizon", horizon, sizeof horizon},
  {"iceberg", iceberg, sizeof iceberg},
  {"ink-stone", ink_stone, sizeof ink_stone},
  {"kanagawa-lotus", kanagawa_lotus, sizeof kanagawa_lotus},
  {"kanagawa-wave", kanagawa_wave, sizeof kanagawa_wave},
  {"mono", mono, sizeof mono},
  {"night-owl", night_owl, sizeof night_owl},
  {"nightfox", nightfox, sizeof nightfox},
  {"nord", nord, sizeof nord},
  {"oceanic-next", oceanic_next, sizeof oceanic_next},
  {"one-dark", one_dark, sizeof one_dark},
  {"one-light", one_light, sizeof one_light},
  {"palenight", palenight, sizeof palenight},
  {"paper", paper, sizeof paper},
  {"papercolor-dark", papercolor_dark, sizeof papercolor_dark},
  {"papercolor-light", papercolor_light, sizeof papercolor_light},
  {"primer-dark", primer_dark, sizeof primer_dark},
  {"primer-light", primer_light, sizeof primer_light},
  {"rice-paper", rice_paper, sizeof rice_paper},
  {"rose-pine", rose_pine, sizeof rose_pine},
  {"rose-pine-dawn", rose_pine_dawn, sizeof rose_pine_dawn},
  {"selenized-dark", selenized_dark, sizeof selenized_dark},
  {"selenized-light", selenized_light, sizeof selenized_light},
  {"seoul256", seoul256, sizeof seoul256},
  {"solarized-dark", solarized_dark, sizeof solarized_dark},
  {"solarized-light", solarized_light, sizeof solarized_light},
  {"tokyo-day", tokyo_day, sizeof tokyo_day},
  {"tokyo-night", tokyo_night, sizeof tokyo_night},
  {"tomorrow", tomorrow, sizeof tomorrow},
  {"tomorrow-night", tomorrow_night, sizeof tomorrow_night},
};

int lvzhi_theme_count(void) { return sizeof themes / sizeof *themes; }
const char *lvzhi_theme_name(int place) { return themes[place].name; }
const unsigned char *lvzhi_theme_bytes(int place) { return themes[place].bytes; }
unsigned long lvzhi_theme_length(int place) { return themes[place].length; }
